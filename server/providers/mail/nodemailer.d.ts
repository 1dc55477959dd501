/** The part of nodemailer that we use; its published types would bring a cloud vendor's SDK along. */
declare module "nodemailer" {
  interface Address {
    name: string;
    address: string;
  }
  export function createTransport(options: {
    url: string;
    disableFileAccess: boolean;
    disableUrlAccess: boolean;
    connectionTimeout: number;
    socketTimeout: number;
  }): { sendMail(mail: { from: Address; to: Address; subject: string; text: string }): Promise<unknown> };
}

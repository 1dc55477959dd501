import pg from "pg";

/** Runs `work` on the server's maintenance database. `name` is the database that `url` names. */
async function onServer(url, work) {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = "/postgres";
  address.search = "";
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return await work(client, name);
  } finally {
    await client.end();
  }
}

const isThere = async (client, name) => (await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])).rowCount > 0;

/** @param {string} url */
export const databaseExists = (url) => onServer(url, isThere);

/** Makes the database that `url` names unless it is there. @param {string} url @returns {Promise<string>} its name */
export const createDatabase = (url) =>
  onServer(url, async (client, name) => {
    if (!(await isThere(client, name))) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return name;
  });

/** @param {string} url */
export const dropDatabase = (url) =>
  onServer(url, (client, name) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`));

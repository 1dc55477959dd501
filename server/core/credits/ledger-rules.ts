/**
 * What must hold of the ledger at every instant, each as a query whose rows are the exceptions: `subject` names the account,
 * transfer or request, `detail` says what is wrong with it. Numbers are units of 1/10 000 credit.
 */
export interface LedgerRule {
  name: string;
  says: string;
  sql: string;
}

/** Sums per request, as the ledger tells them. Holds are compared with these. */
const movedPerRequest = `
  moved AS (
    SELECT t.request_id, t.kind, t.stage, SUM(e.amount) AS units
    FROM ledger_transfers t JOIN ledger_entries e ON e.transfer_id = t.id AND e.amount > 0
    WHERE t.request_id IS NOT NULL GROUP BY t.id
  ), totals AS (
    SELECT request_id,
      COALESCE(SUM(units) FILTER (WHERE kind = 'hold'), 0) AS held,
      COALESCE(SUM(units) FILTER (WHERE kind = 'charge'), 0) AS charged,
      COALESCE(SUM(units) FILTER (WHERE kind = 'charge' AND stage IS NOT NULL), 0) AS captured,
      COALESCE(SUM(units) FILTER (WHERE kind = 'release'), 0) AS released,
      COALESCE(SUM(units) FILTER (WHERE kind = 'refund'), 0) AS refunded,
      COUNT(*) FILTER (WHERE kind = 'charge' AND stage IS NULL) AS flat_charges
    FROM moved GROUP BY request_id
  )`;

/** Films of these kinds always cost something; the other kinds may be free. */
const pricedKinds = "('text_to_video', 'image_list_to_video', 'create_movie', 'create_narrative')";

export const ledgerRules: LedgerRule[] = [
  {
    name: "I1 balance",
    says: "A cached balance is the sum of the account's entries; system accounts cache none.",
    sql: `SELECT a.id AS subject, 'balance ' || COALESCE(a.balance::text, 'none') || ', entries sum to ' || COALESCE(SUM(e.amount), 0) AS detail
      FROM ledger_accounts a LEFT JOIN ledger_entries e ON e.account_id = a.id
      GROUP BY a.id
      HAVING (a.id LIKE 'system:%' AND a.balance IS NOT NULL)
        OR (a.id NOT LIKE 'system:%' AND a.balance IS DISTINCT FROM COALESCE(SUM(e.amount), 0))`,
  },
  {
    name: "I1 balanced transfer",
    says: "The entries of a transfer are two or more and sum to zero.",
    sql: `SELECT t.key AS subject, COUNT(e.id) || ' entries that sum to ' || COALESCE(SUM(e.amount), 0) AS detail
      FROM ledger_transfers t LEFT JOIN ledger_entries e ON e.transfer_id = t.id
      GROUP BY t.id HAVING COUNT(e.id) < 2 OR SUM(e.amount) <> 0`,
  },
  {
    name: "I1 running balance",
    says: "Each entry carries the balance that its predecessors and itself sum to.",
    sql: `SELECT account_id AS subject, 'entry ' || id || ' says ' || COALESCE(balance_after::text, 'none') || ', its predecessors say ' || running AS detail
      FROM (SELECT *, SUM(amount) OVER (PARTITION BY account_id ORDER BY id) AS running
            FROM ledger_entries WHERE account_id NOT LIKE 'system:%') e
      WHERE balance_after IS DISTINCT FROM running`,
  },
  {
    name: "I2 never negative",
    says: "No account that can be spent from is, or ever was, below zero.",
    sql: `SELECT id AS subject, 'balance ' || balance AS detail FROM ledger_accounts WHERE balance < 0
      UNION ALL SELECT account_id, 'was ' || balance_after || ' after entry ' || id FROM ledger_entries WHERE balance_after < 0`,
  },
  {
    name: "I3 hold and transfers",
    says: "A hold says exactly what the transfers of its request say, and its credits wait in an account of its own.",
    sql: `WITH ${movedPerRequest}
      SELECT h.request_id AS subject,
        format('hold says held %s, captured %s, released %s, refunded %s; transfers say %s, %s, %s, %s; %s wait', h.amount, h.captured,
          h.released, h.refunded, COALESCE(t.held, 0), COALESCE(t.captured, 0), COALESCE(t.released, 0), COALESCE(t.refunded, 0),
          COALESCE(a.balance, 0)) AS detail
      FROM holds h LEFT JOIN totals t USING (request_id) LEFT JOIN ledger_accounts a ON a.id = 'held:' || h.request_id
      WHERE (h.amount, h.captured, h.released, h.refunded)
          IS DISTINCT FROM (COALESCE(t.held, 0), COALESCE(t.captured, 0), COALESCE(t.released, 0), COALESCE(t.refunded, 0))
        OR COALESCE(a.balance, 0) <> h.amount - h.captured - h.released`,
  },
  {
    name: "I3 charge without request",
    says: "Stage charges belong to a hold, and a hold belongs to an accepted request.",
    sql: `WITH ${movedPerRequest}
      SELECT t.request_id AS subject, 'charged ' || t.captured || ' for stages without a hold' AS detail
      FROM totals t LEFT JOIN holds h USING (request_id) WHERE h.request_id IS NULL AND (t.captured > 0 OR t.held > 0)
      UNION ALL
      SELECT h.request_id, 'holds ' || h.amount || ' for a request that does not exist' FROM holds h
      WHERE NOT EXISTS (SELECT FROM video_sessions s WHERE s.id = h.request_id)
        AND NOT EXISTS (SELECT FROM requests r WHERE r.id = h.request_id)
        AND NOT EXISTS (SELECT FROM metered_calls c WHERE c.id = h.request_id)`,
  },
  {
    name: "I3 film without charge",
    says: "A film of a priced kind was not made without a hold.",
    sql: `SELECT s.id AS subject, s.kind || ' is COMPLETED and nothing was held for it' AS detail FROM video_sessions s
      WHERE s.status = 'COMPLETED' AND s.kind IN ${pricedKinds} AND NOT EXISTS (SELECT FROM holds h WHERE h.request_id = s.id)`,
  },
  {
    name: "I4 completed",
    says: "A completed film cost exactly what was quoted, and nothing was given back.",
    sql: `SELECT h.request_id AS subject, format('quoted %s, captured %s, refunded %s', h.amount, h.captured, h.refunded) AS detail
      FROM holds h JOIN video_sessions s ON s.id = h.request_id
      WHERE s.status = 'COMPLETED' AND (h.captured <> h.amount OR h.refunded <> 0)`,
  },
  {
    name: "I4 failed",
    says: "A failed film cost nothing.",
    sql: `SELECT h.request_id AS subject, format('captured %s, refunded %s', h.captured, h.refunded) AS detail
      FROM holds h JOIN video_sessions s ON s.id = h.request_id WHERE s.status = 'FAILED' AND h.refunded <> h.captured`,
  },
  {
    name: "I4 refund",
    says: "No request gets back more than it was charged, and none is charged both flat and by stages.",
    sql: `WITH ${movedPerRequest}
      SELECT request_id AS subject, format('charged %s (%s flat), refunded %s', charged, flat_charges, refunded) AS detail
      FROM totals WHERE refunded > charged OR flat_charges > 1 OR (flat_charges = 1 AND captured > 0)`,
  },
  {
    name: "I5 hold at the end",
    says: "The hold of an ended film is closed, and a closed hold has nothing left.",
    sql: `SELECT h.request_id AS subject, 'is still open although the film is ' || s.status AS detail
      FROM holds h JOIN video_sessions s ON s.id = h.request_id
      WHERE h.closed_at IS NULL AND s.status IN ('COMPLETED', 'FAILED', 'CANCELLED')
      UNION ALL
      SELECT request_id, 'is closed with ' || amount - captured - released || ' left' FROM holds
      WHERE closed_at IS NOT NULL AND amount <> captured + released`,
  },
  {
    name: "I4 metered call",
    says: "A failed call cost nothing, and the hold of an ended one is closed.",
    sql: `SELECT c.id AS subject, format('is %s, captured %s, closed at %s', c.status, h.captured, COALESCE(h.closed_at::text, 'never')) AS detail
      FROM metered_calls c JOIN holds h ON h.request_id = c.id
      WHERE (c.status = 'FAILED' AND h.captured <> h.refunded) OR (c.status <> 'PENDING' AND h.closed_at IS NULL)`,
  },
  {
    name: "I5 forgotten call",
    says: "No credits wait for a call that has not ended after three hours.",
    sql: `SELECT id AS subject, 'began at ' || created_at AS detail FROM metered_calls
      WHERE status = 'PENDING' AND created_at < now() - interval '3 hours'`,
  },
  {
    name: "I5 forgotten hold",
    says: "No credits wait for a film at which nothing has happened for a day, unless it waits for its owner or to be mended.",
    sql: `SELECT h.request_id AS subject, 'is open, last change of the film at ' || s.updated_at AS detail
      FROM holds h JOIN video_sessions s ON s.id = h.request_id
      WHERE h.closed_at IS NULL AND s.status = 'PENDING' AND s.waiting_for IS NULL AND s.updated_at < now() - interval '25 hours'
        AND NOT jsonb_path_exists(COALESCE(s.timeline, 'null'), '$.scenes[*].failure ? (@.part == "picture")')`,
  },
  {
    name: "I6 paid order",
    says: "A paid order has exactly one credit, of exactly its credits, on its own account; no other order has any.",
    sql: `WITH credited AS (
        SELECT t.key, t.request_id, e.account_id, e.amount FROM ledger_transfers t
        JOIN ledger_entries e ON e.transfer_id = t.id AND e.amount > 0 WHERE t.kind = 'purchase'
      ), orders AS (
        SELECT *, 'stripe:' || COALESCE(checkout_id, payment_intent_id) AS key FROM payments
        WHERE status = 'succeeded' AND kind <> 'card_setup'
      )
      SELECT o.id AS subject, format('%s credits of %s; the ledger says %s on %s', o.credits, o.account_id,
        COALESCE(c.amount::text, 'nothing'), COALESCE(c.account_id, 'no account')) AS detail
      FROM orders o LEFT JOIN credited c ON c.key = o.key
      WHERE c.key IS NULL OR c.amount <> o.credits * 10000::bigint OR c.account_id <> o.account_id OR c.request_id <> o.id
      UNION ALL
      SELECT c.key, 'was credited without a paid order' FROM credited c LEFT JOIN orders o ON o.key = c.key WHERE o.id IS NULL`,
  },
  {
    name: "I6 taken back",
    says: "What was taken back of an order, less what was given again, is what its row says and never more than was bought.",
    sql: `WITH moved AS (
        SELECT t.request_id AS id, SUM(CASE WHEN t.kind = 'taken_back' THEN e.amount ELSE -e.amount END) AS units
        FROM ledger_transfers t JOIN ledger_entries e ON e.transfer_id = t.id AND e.amount > 0
        WHERE t.kind IN ('taken_back', 'given_again') GROUP BY t.request_id
      )
      SELECT COALESCE(p.id, m.id) AS subject, format('row says %s, ledger %s', p.taken_back_credits, m.units) AS detail
      FROM payments p FULL JOIN moved m ON m.id = p.id
      WHERE COALESCE(p.taken_back_credits * 10000::bigint, 0) <> COALESCE(m.units, 0)
        OR COALESCE(m.units, 0) > COALESCE(p.credits * 10000::bigint, 0)
        OR (p.taken_back_credits > 0 AND p.status <> 'succeeded')`,
  },
  {
    name: "I6 debt",
    says: "No debt is repaid beyond what is owed, at any time.",
    sql: `SELECT account_id AS subject, 'was overpaid by ' || SUM(amount) AS detail FROM ledger_entries
      WHERE account_id LIKE 'system:debt:%' GROUP BY account_id HAVING SUM(amount) > 0`,
  },
  {
    name: "I4 picture",
    says: "A request for pictures was charged its price, once, to whoever it belongs to; what failed was given back, and what is done or under way was not, unless nothing was changed.",
    sql: `WITH ${movedPerRequest}
      SELECT j.id AS subject, format('%s costs %s and is %s; charged %s, refunded %s', j.kind, j.credits, j.status,
        COALESCE(t.charged, 0), COALESCE(t.refunded, 0)) AS detail
      FROM image_jobs j LEFT JOIN totals t ON t.request_id = j.id
      WHERE COALESCE(t.charged, 0) <> j.credits * 10000::bigint
        OR COALESCE(t.refunded, 0) <> CASE
          WHEN j.status = 'FAILED' OR (j.status = 'COMPLETED' AND j.result->'removed' = '[]'::jsonb) THEN j.credits * 10000::bigint
          ELSE 0 END
      UNION ALL
      SELECT t.key, format('%s moved credits for pictures of %s', e.account_id, COALESCE('ext:' || j.external_user_id, 'user:' || j.user_id))
      FROM ledger_transfers t JOIN image_jobs j ON j.id = t.request_id JOIN ledger_entries e ON e.transfer_id = t.id
      WHERE e.account_id ~ '^(user|ext):' AND e.account_id <> COALESCE('ext:' || j.external_user_id, 'user:' || j.user_id)`,
  },
  {
    name: "I7 payer",
    says: "The account that pays is the one that owns the film.",
    sql: `WITH owned AS (SELECT id, COALESCE('ext:' || external_user_id, 'user:' || user_id) AS owner FROM video_sessions)
      SELECT h.request_id AS subject, format('%s pays for a film of %s', h.account_id, s.owner) AS detail
      FROM holds h JOIN owned s ON s.id = h.request_id
      WHERE h.account_id ~ '^(user|ext):' AND h.account_id <> s.owner
      UNION ALL
      SELECT t.key, format('%s moved flat credits for a film of %s', e.account_id, s.owner)
      FROM ledger_transfers t JOIN owned s ON s.id = t.request_id JOIN ledger_entries e ON e.transfer_id = t.id
      WHERE e.account_id ~ '^(user|ext):' AND e.account_id <> s.owner
        AND NOT EXISTS (SELECT FROM holds h WHERE h.request_id = t.request_id)
      UNION ALL
      SELECT c.id, format('%s pays for a call of %s', h.account_id, COALESCE('ext:' || c.external_user_id, 'user:' || c.user_id))
      FROM metered_calls c JOIN holds h ON h.request_id = c.id
      WHERE h.account_id <> COALESCE('ext:' || c.external_user_id, 'user:' || c.user_id)
      UNION ALL
      SELECT t.key, format('%s moved credits of the hold of %s', e.account_id, h.account_id)
      FROM ledger_transfers t JOIN holds h ON h.request_id = t.request_id JOIN ledger_entries e ON e.transfer_id = t.id
      WHERE e.account_id NOT IN (h.account_id, 'held:' || h.request_id, 'system:revenue')`,
  },
];

/** Limits of a gateway in time, as a busy machine can keep them: tests of the limits themselves set their own. */
export const patience = { querySeconds: 600, socketPingSeconds: 600, socketInitSeconds: 60 };

namespace Onboarding.Load;

/// <summary>What <c>--help</c> prints.</summary>
internal static class Usage
{
    public const string Text = """
        Load driver: a closed loop on each connection, against a service on this machine.

          --url URL             where the service is (http://localhost:5080)
          --job NAME            create-minimal, create-full, read-by-id; repeatable, or all (all);
                                alone: kill, start, events (all need --server)
          --connections N       at the same time (32; kill: 8)
          --seconds N           measured time of a job (10)
          --warmup N            unmeasured seconds before it (4)
          --count N             stop after N requests instead (events: the backlog, 10000)
          --seeds N             customers made for read-by-id (2000)
          --memory-every N      note the service's memory each N requests
          --authorization TEXT  sent as the Authorization header
          --server-pid N        the service's process (found by its port on Linux)
          --server "COMMAND"    start this service on an empty SQLite database in a temporary folder,
                                for example "dotnet out/Onboarding.Api.dll"; killed at the end
          --rounds N            rounds of kill (20) or start (5)
          --json FILE           the results as one JSON document
        """;
}

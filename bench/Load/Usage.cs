namespace Onboarding.Load;

/// <summary>What <c>--help</c> prints.</summary>
internal static class Usage
{
    public const string Text = """
        Load driver for a service on this machine: a closed loop on each connection, then, if asked for, rates that are held whatever the service does.

          --url URL             where the service is (http://localhost:5080)
          --job NAME            create-full, create-minimal, batch, batch-full, read-by-id, list; repeatable, or all (all);
                                alone: growth, kill, start, events (all need --server)
          --connections N       at the same time (32; batches, growth: 4; kill: 8)
          --seconds N           measured time of a job (10)
          --warmup N            unmeasured seconds before it (4)
          --rates A,B…          then hold each of these rates: requests a second, or percent of the closed loop's (50%)
          --sizes A,B…          growth: stored customers at which the cost of a request is measured (1000,100000)
          --store FOLDER        growth: go on with the database in this folder, and leave it there
          --count N             stop after N requests instead (events: the backlog, 10000)
          --seeds N             customers made for read-by-id and list (2000)
          --memory-every N      note the service's memory each N requests
          --authorization TEXT  sent as the Authorization header
          --server-pid N        the service's process (found by its port on Linux)
          --server "COMMAND"    start this service on an empty SQLite database in a temporary folder,
                                for example "dotnet out/Onboarding.Api.dll"; each job has its own, killed at the end
          --rounds N            rounds of kill (20) or start (5)
          --report FOLDER       report.md, plot.svg and report.json in this folder
          --json FILE           the results as one JSON document
        """;
}

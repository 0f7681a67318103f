namespace Onboarding.Load;

/// <summary>The text that <c>--help</c> prints.</summary>
internal static class Usage
{
    public const string Text = """
        Load driver for a service on this machine: a closed loop on each connection, then, if requested, constant rates.

          --url URL             the address of the service (http://localhost:5080)
          --job NAME            create-full, create-minimal, batch, batch-full, read-by-id, list; repeatable, or all (all);
                                alone: growth, kill, start, events (all need --server)
          --connections N       simultaneous connections (32; batches, growth: 4; kill: 8)
          --seconds N           measured time of a job (10)
          --warmup N            unmeasured seconds before it (4)
          --rates A,B…          constant rates to run afterwards: requests a second, or percent of the closed loop's (50%)
          --sizes A,B…          growth: stored customers at which the cost of a request is measured (1000,100000)
          --store FOLDER        growth: use the database in this folder and keep it
          --count N             stop after N requests instead (events: the backlog, 10000)
          --seeds N             customers created for read-by-id and list (2000)
          --memory-every N      sample the service's memory after each N requests
          --authorization TEXT  the Authorization header
          --server-pid N        the service's process (found by its port on Linux)
          --server "COMMAND"    start this service on an empty SQLite database in a temporary folder,
                                for example "dotnet out/Onboarding.Api.dll"; each job has its own, killed at the end
          --rounds N            rounds of kill (20) or start (5)
          --report FOLDER       report.md, plot.svg and report.json in this folder
          --json FILE           the results as one JSON document
        """;
}

using Onboarding.Load.Reporting;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>
/// Kills the service at a random moment while customers are created and changed, starts it again on the same database, and checks everything that it had
/// acknowledged; for several rounds.
/// </summary>
internal sealed class KillJob(Settings settings, Target target)
{
    private const int DefaultRounds = 20;
    private const int DefaultConnections = 8;

    // Each round checks the data since the previous one. All data is checked only now and then, since that takes longer each time.
    private const int EverythingEach = 10;

    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Latest = TimeSpan.FromMilliseconds(2_000);

    private readonly int _rounds = settings.Rounds ?? DefaultRounds;
    private readonly List<double> _ready = [];

    public async Task<KillResult> Run()
    {
        using var folder = new TemporaryFolder();
        using var client = target.Client();
        using var ledger = new Ledger(folder.Path);
        var lists = new ServiceLists(client);
        var inspection = new Inspection(target, lists, ledger);
        KillRound? before = null;
        for (var round = 1; round <= _rounds + 1; round++)
        {
            await using var server = await ServerProcess.Start(settings.Server!, target, folder.Path);
            _ready.Add(server.ReadyAfter.TotalMilliseconds);
            if (before is not null)
            {
                await inspection.Of(before, everything: round > _rounds || round % EverythingEach == 0);
                before.Dispose();
            }

            if (round <= _rounds)
            {
                before = new KillRound(target, ledger, lists, settings.Connections ?? DefaultConnections);
                await before.Run(server, Soonest + ((Latest - Soonest) * Random.Shared.NextDouble()));
            }

            Console.Error.WriteLine($"round {Math.Min(round, _rounds)} of {_rounds}: {ledger.Acknowledged.Count} customers and {ledger.Updates} updates acknowledged, {ledger.Defects.Count} defects");
        }

        if (ledger.Defects.Count > 0)
        {
            folder.Stays = true;
            Console.Error.WriteLine($"the database and the acknowledged ids stay in {folder.Path}");
        }

        return ledger.Result() with { Rounds = _rounds, ReadyMs = _ready };
    }
}

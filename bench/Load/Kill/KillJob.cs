using Onboarding.Load.Reporting;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>
/// Kills the service at a random moment while customers are being created, starts it again on the same database, and asks it for
/// everything it had acknowledged; again and again.
/// </summary>
internal sealed class KillJob(Settings settings, Target target)
{
    private const int DefaultRounds = 20;
    private const int DefaultConnections = 8;
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Latest = TimeSpan.FromMilliseconds(3_000);

    private readonly int _rounds = settings.Rounds ?? DefaultRounds;
    private readonly List<double> _ready = [];

    public async Task<KillResult> Run()
    {
        using var folder = new TemporaryFolder();
        using var client = target.Client();
        using var ledger = new Ledger(folder.Path);
        Assault? before = null;
        for (var round = 1; round <= _rounds + 1; round++)
        {
            await using var server = await ServerProcess.Start(settings.Server!, target, folder.Path);
            _ready.Add(server.ReadyAfter.TotalMilliseconds);
            if (before is not null)
            {
                await new Inspection(target, client, ledger).Of(before);
                before.Dispose();
            }

            if (round <= _rounds)
            {
                before = new Assault(target, ledger, settings.Connections ?? DefaultConnections);
                await before.Run(server, Soonest + ((Latest - Soonest) * Random.Shared.NextDouble()));
            }

            Console.Error.WriteLine($"round {Math.Min(round, _rounds)} of {_rounds}: {ledger.Acknowledged.Count} acknowledged, {ledger.Defects.Count} defects");
        }

        if (ledger.Defects.Count > 0)
        {
            folder.Stays = true;
            Console.Error.WriteLine($"the database and the acknowledged ids stay in {folder.Path}");
        }

        return ledger.Result() with { Rounds = _rounds, ReadyMs = _ready };
    }
}

using Onboarding.Load.Reporting;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Server;

/// <summary>Measures the time from the start of the service until it is ready, each time on an empty database.</summary>
internal sealed class StartJob(Settings settings, Target target)
{
    private const int DefaultRounds = 5;

    public async Task<StartResult> Run()
    {
        var ready = new List<double>();
        for (var round = 0; round < (settings.Rounds ?? DefaultRounds); round++)
        {
            using var folder = new TemporaryFolder();
            await using var server = await ServerProcess.Start(settings.Server!, target, folder.Path);
            ready.Add(server.ReadyAfter.TotalMilliseconds);
        }

        return new(ready);
    }
}

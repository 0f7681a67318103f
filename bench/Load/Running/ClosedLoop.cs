using System.Diagnostics;
using Onboarding.Load.Server;

namespace Onboarding.Load.Running;

/// <summary>Runs a closed loop: every connection sends a request, waits for the response, and sends the next one.</summary>
internal sealed class ClosedLoop(Clients clients, ServerWatch? watch)
{
    private const int GiveUpAfter = 20;

    private long _started;
    private long _ended;

    /// <summary>Runs for a time or a number of requests. Returns the counts and the duration.</summary>
    public async Task<(Tally Tally, double Seconds)> Run(double seconds, long? count)
    {
        _started = _ended = 0;
        var began = Stopwatch.GetTimestamp();
        var until = count is null ? began + (long)(seconds * Stopwatch.Frequency) : long.MaxValue;
        var tallies = await Task.WhenAll(clients.All.Select(client => Task.Run(() => Work(client, until, count ?? long.MaxValue))));
        return (Tally.Of(tallies), Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private async Task<Tally> Work(Client client, long until, long count)
    {
        var tally = new Tally();
        for (var failures = 0; failures < GiveUpAfter && Stopwatch.GetTimestamp() < until && Interlocked.Increment(ref _started) <= count;)
        {
            if (await client.Ask(tally, Stopwatch.GetTimestamp()))
            {
                failures = 0;
            }
            else
            {
                failures++;
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }

            watch?.Passed(Interlocked.Increment(ref _ended));
        }

        return tally;
    }
}

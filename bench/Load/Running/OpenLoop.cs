using System.Diagnostics;
using System.Threading.Channels;

namespace Onboarding.Load.Running;

/// <summary>
/// Runs an open loop: requests are due at even intervals, whatever the service does, and the first free connection sends the one that has waited longest. Its latency
/// begins when it was due, so a service that stops for a while is charged for every request that was due in that time.
/// </summary>
internal sealed class OpenLoop(Clients clients)
{
    /// <summary>The time to wait for responses after the last request was due.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Runs at a constant rate for a time. Returns the counts, the duration, and the number of requests that were never sent.</summary>
    public async Task<(Tally Tally, double Seconds, long Unsent)> Run(double rate, double seconds)
    {
        var due = Channel.CreateUnbounded<long>(new() { SingleWriter = true });
        using var patience = new CancellationTokenSource();
        var began = Stopwatch.GetTimestamp();
        var pacing = Task.Factory.StartNew(() => Pace(due.Writer, began, rate, seconds, patience), TaskCreationOptions.LongRunning);
        var tallies = await Task.WhenAll(clients.All.Select(client => Task.Run(() => Work(client, due.Reader, patience.Token))));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await pacing;
        var all = Tally.Of(tallies);
        var unsent = 0L;
        for (; due.Reader.TryRead(out var at); unsent++)
        {
            // It took at least this long. Without it a service that fell behind would look better.
            all.Latencies.Record(Stopwatch.GetElapsedTime(at).Ticks * 100);
        }

        return (all, took, unsent);
    }

    private static void Pace(ChannelWriter<long> due, long began, double rate, double seconds, CancellationTokenSource patience)
    {
        for (var i = 0L; i < rate * seconds; i++)
        {
            var at = began + (long)(i / rate * Stopwatch.Frequency);
            PreciseDelay.Until(at);
            due.TryWrite(at);
        }

        due.Complete();
        patience.CancelAfter(Patience);
    }

    private static async Task<Tally> Work(Client client, ChannelReader<long> due, CancellationToken patience)
    {
        var tally = new Tally();
        while (await due.WaitToReadAsync(CancellationToken.None))
        {
            while (!patience.IsCancellationRequested && due.TryRead(out var at))
            {
                await client.Ask(tally, at);
            }

            if (patience.IsCancellationRequested)
            {
                break;
            }
        }

        return tally;
    }
}

using System.Diagnostics;
using System.Threading.Channels;

namespace Onboarding.Load.Running;

/// <summary>
/// Requests fall due at even intervals, whatever the service does, and the first free connection sends the one that has waited longest. Its latency counts
/// from the moment it was due: a service that stands still is charged for every request that would have come meanwhile.
/// </summary>
internal sealed class OpenLoop(Clients clients)
{
    /// <summary>How long after the last one was due it is waited for answers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Holds that many requests a second for so long; what came of them, how long it took, and how many were never sent.</summary>
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
            // It took at least so long: leaving it out would flatter a service that fell behind.
            all.Latencies.Record(Stopwatch.GetElapsedTime(at).Ticks * 100);
        }

        return (all, took, unsent);
    }

    private static void Pace(ChannelWriter<long> due, long began, double rate, double seconds, CancellationTokenSource patience)
    {
        for (var i = 0L; i < rate * seconds; i++)
        {
            var at = began + (long)(i / rate * Stopwatch.Frequency);
            Nap.Until(at);
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

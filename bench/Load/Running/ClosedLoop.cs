using System.Diagnostics;
using System.Net.Sockets;
using Onboarding.Load.Jobs;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>Every connection asks, waits for the answer, and asks again.</summary>
internal sealed class ClosedLoop(IJob job, Target target, Settings settings, ServerWatch? watch) : IDisposable
{
    private const int GiveUpAfter = 20;

    private readonly HttpConnection[] _connections = [.. Enumerable.Range(0, settings.ConnectionsOrDefault).Select(_ => new HttpConnection(target.EndPoint))];
    private readonly IRequests[] _requests = [.. Enumerable.Range(0, settings.ConnectionsOrDefault).Select(job.For)];
    private long _started;
    private long _ended;

    /// <summary>Runs for that long, or that many requests; what came of them, and how long it took.</summary>
    public async Task<(Tally Tally, double Seconds)> Run(double seconds, long? count)
    {
        _started = _ended = 0;
        var began = Stopwatch.GetTimestamp();
        var until = count is null ? began + (long)(seconds * Stopwatch.Frequency) : long.MaxValue;
        var tallies = await Task.WhenAll(_connections.Select((_, i) => Task.Run(() => Work(i, until, count ?? long.MaxValue))));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var all = new Tally();
        foreach (var tally in tallies)
        {
            all.Add(tally);
        }

        return (all, took);
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private async Task<Tally> Work(int index, long until, long count)
    {
        var (connection, requests, tally) = (_connections[index], _requests[index], new Tally());
        for (var failures = 0; failures < GiveUpAfter && Stopwatch.GetTimestamp() < until && Interlocked.Increment(ref _started) <= count;)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                var answer = await connection.Exchange(requests.Next());
                tally.Latencies.Record(Stopwatch.GetElapsedTime(began).Ticks * 100);
                failures = 0;
                if (!answer.IsGood)
                {
                    tally.Fail(answer);
                }
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
            {
                failures++;
                tally.Fail(failure is OperationCanceledException ? "no answer in time" : failure.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }

            watch?.Passed(Interlocked.Increment(ref _ended));
        }

        return tally;
    }
}

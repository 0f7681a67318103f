using System.Diagnostics;
using System.Net.Sockets;
using Onboarding.Load.Jobs;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Running;

/// <summary>The connections of a job. Each has its sequence of requests, which continues from one run to the next.</summary>
internal sealed class Clients(IJob job, Target target, int count) : IDisposable
{
    /// <summary>All connections.</summary>
    public IReadOnlyList<Client> All { get; } = [.. Enumerable.Range(0, count).Select(i => new Client(new HttpConnection(target.EndPoint), job.For(i)))];

    public void Dispose()
    {
        foreach (var client in All)
        {
            client.Dispose();
        }
    }
}

/// <summary>A connection and its requests.</summary>
internal sealed class Client(HttpConnection connection, IRequests requests) : IDisposable
{
    /// <summary>Sends the next request and counts its result; its latency begins at the given time. Returns whether there was a response.</summary>
    public async Task<bool> Ask(Tally tally, long since)
    {
        try
        {
            var answer = await connection.Exchange(requests.Next());
            tally.Latencies.Record(Stopwatch.GetElapsedTime(since).Ticks * 100);
            if (!answer.IsGood)
            {
                tally.Fail(answer);
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            tally.Fail(failure is OperationCanceledException ? "no answer in time" : failure.Message);
            return false;
        }
    }

    public void Dispose() => connection.Dispose();
}

using System.Net.Sockets;
using Onboarding.Load.Jobs;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Creates customers, by single requests and in batches, and changes some, on several connections until the service is killed.</summary>
internal sealed class KillRound : IDisposable
{
    private readonly Ledger _ledger;
    private readonly HttpConnection[] _connections;
    private volatile bool _killing;

    public KillRound(Target target, Ledger ledger, ServiceLists lists, int connections)
    {
        var job = new CreateJob("create-full", target);
        (_ledger, ExternalIds) = (ledger, job.ExternalIds);
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new HttpConnection(target.EndPoint))];
        Workers = [.. Enumerable.Range(0, connections).Select(i => (IWorker)((i % 4) switch
        {
            2 => new Batching(job.Together(i, Batching.Customers), ledger),
            3 => new Updating(job.Updates(i), ledger, lists),
            _ => new Creating(job.For(i), ledger),
        }))];
    }

    /// <summary>The prefix of all external ids of this round.</summary>
    public string ExternalIds { get; }

    /// <summary>The workers, one per connection. Each one's current request was pending at the kill; those before it were acknowledged.</summary>
    public IReadOnlyList<IWorker> Workers { get; }

    /// <summary>Runs the workers, and kills the service after the delay.</summary>
    public async Task Run(ServerProcess server, TimeSpan delay)
    {
        var work = Task.WhenAll(Workers.Select((worker, i) => Task.Run(() => Work(_connections[i], worker))));
        await Task.Delay(delay);
        _killing = true;
        await server.Kill();
        await work;
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private async Task Work(HttpConnection connection, IWorker worker)
    {
        while (true)
        {
            try
            {
                var answer = await connection.Exchange(worker.Next());
                if (answer.IsGood)
                {
                    worker.Acknowledge();
                }
                else
                {
                    _ledger.Defect($"{worker.Current} was answered {answer}");
                }
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
            {
                if (!_killing)
                {
                    _ledger.Defect($"{worker.Current} was not answered before the kill: {failure.Message}");
                }

                return;
            }
        }
    }
}

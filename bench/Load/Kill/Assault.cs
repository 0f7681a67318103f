using System.Net.Sockets;
using Onboarding.Load.Jobs;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Creates customers, by single requests and in batches, and changes some, on several connections until the service is killed.</summary>
internal sealed class Assault : IDisposable
{
    private readonly Ledger _ledger;
    private readonly HttpConnection[] _connections;
    private volatile bool _killing;

    public Assault(Target target, Ledger ledger, Books books, int connections)
    {
        var job = new CreateJob("create-full", target);
        (_ledger, ExternalIds) = (ledger, job.ExternalIds);
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new HttpConnection(target.EndPoint))];
        Attackers = [.. Enumerable.Range(0, connections).Select(i => (IAttacker)((i % 4) switch
        {
            2 => new Batching(job.Together(i, Batching.Customers), ledger),
            3 => new Updating(job.Updates(i), ledger, books),
            _ => new Creating(job.For(i), ledger),
        }))];
    }

    /// <summary>The prefix of all external ids of this round.</summary>
    public string ExternalIds { get; }

    /// <summary>The workers, one per connection. Each one's current request was pending at the kill; those before it were acknowledged.</summary>
    public IReadOnlyList<IAttacker> Attackers { get; }

    /// <summary>Runs the workers, and kills the service after the delay.</summary>
    public async Task Run(ServerProcess server, TimeSpan delay)
    {
        var work = Task.WhenAll(Attackers.Select((attacker, i) => Task.Run(() => Attack(_connections[i], attacker))));
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

    private async Task Attack(HttpConnection connection, IAttacker attacker)
    {
        while (true)
        {
            try
            {
                var answer = await connection.Exchange(attacker.Next());
                if (answer.IsGood)
                {
                    attacker.Acknowledge();
                }
                else
                {
                    _ledger.Defect($"{attacker.Current} was answered {answer}");
                }
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
            {
                if (!_killing)
                {
                    _ledger.Defect($"{attacker.Current} was not answered before the kill: {failure.Message}");
                }

                return;
            }
        }
    }
}

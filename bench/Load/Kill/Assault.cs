using System.Net.Sockets;
using Onboarding.Load.Jobs;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Kill;

/// <summary>Creates customers on several connections until the service is killed.</summary>
internal sealed class Assault : IDisposable
{
    private readonly CreateJob _create;
    private readonly Ledger _ledger;
    private readonly HttpConnection[] _connections;
    private volatile bool _killing;

    public Assault(Target target, Ledger ledger, int connections)
    {
        _create = new("create-full", target);
        _ledger = ledger;
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new HttpConnection(target.EndPoint))];
        Requests = [.. Enumerable.Range(0, connections).Select(_create.For)];
    }

    /// <summary>What all external ids of this assault begin with.</summary>
    public string ExternalIds => _create.ExternalIds;

    /// <summary>Each connection's requests: the current one was under way at the kill, those before it were acknowledged.</summary>
    public IReadOnlyList<CreateRequests> Requests { get; }

    /// <summary>Runs, and kills the service after the delay.</summary>
    public async Task Run(ServerProcess server, TimeSpan delay)
    {
        var work = Task.WhenAll(Requests.Select((requests, i) => Task.Run(() => Create(_connections[i], requests))));
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

    private async Task Create(HttpConnection connection, CreateRequests requests)
    {
        while (true)
        {
            try
            {
                var answer = await connection.Exchange(requests.Next());
                if (answer.IsGood)
                {
                    _ledger.Acknowledge(requests.ExternalId);
                }
                else
                {
                    _ledger.Defect($"{requests.ExternalId} was answered {answer}");
                }
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
            {
                if (!_killing)
                {
                    _ledger.Defect($"{requests.ExternalId} was not answered before the kill: {failure.Message}");
                }

                return;
            }
        }
    }
}

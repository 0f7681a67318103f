using System.Text;
using System.Text.Json;
using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>Reads customers by id, any of those it made before.</summary>
public sealed class ReadJob(Target target, int seeds) : IJob
{
    private const int Seeders = 8;

    private readonly CreateJob _create = new("create-full", target);
    private byte[][] _ids = [];

    /// <inheritdoc/>
    public string Name => "read-by-id";

    /// <inheritdoc/>
    public async Task Prepare()
    {
        using var client = target.Client();
        var found = await Task.WhenAll(Enumerable.Range(0, Seeders).Select(seeder => Task.Run(() => Seed(client, seeder))));
        _ids = [.. found.SelectMany(ids => ids)];
    }

    /// <inheritdoc/>
    public IRequests For(int connection) => new ReadRequests(target, _ids, new Random(connection));

    private async Task<List<byte[]>> Seed(HttpClient client, int seeder)
    {
        using var connection = new HttpConnection(target.EndPoint);
        var requests = _create.For(seeder);
        var ids = new List<byte[]>();
        for (var i = seeder; i < seeds; i += Seeders)
        {
            var answer = await connection.Exchange(requests.Next());
            if (!answer.IsGood)
            {
                throw new UsageException($"a customer to be read was not accepted: {answer}");
            }

            var text = await client.GetByteArrayAsync($"onboarding/v1/customers/by-external-id/{requests.ExternalId}");
            using var customer = JsonDocument.Parse(text);
            ids.Add(Encoding.ASCII.GetBytes(customer.RootElement.GetProperty("id").GetGuid().ToString()));
        }

        return ids;
    }
}

/// <summary>One connection's reads: a request built once, in which only the id changes.</summary>
internal sealed class ReadRequests(Target target, byte[][] ids, Random random) : IRequests
{
    private const string Path = "/onboarding/v1/customers/";

    private readonly byte[] _request = RequestText.Get(target, Path + Guid.Empty);

    public ReadOnlyMemory<byte> Next()
    {
        ids[random.Next(ids.Length)].CopyTo(_request.AsSpan("GET ".Length + Path.Length));
        return _request;
    }
}

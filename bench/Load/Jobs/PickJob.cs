using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>Requests the given paths repeatedly, in a pseudorandom order.</summary>
internal sealed class PickJob(string name, Target target, Func<Task<IEnumerable<string>>> paths) : IJob
{
    private byte[][] _requests = [];

    public string Name => name;

    public async Task Prepare()
    {
        if (_requests.Length == 0)
        {
            _requests = [.. (await paths()).Select(path => RequestText.Get(target, path))];
        }
    }

    public IRequests For(int connection) => new PickRequests(_requests, new Random(connection));
}

/// <summary>The requests of one connection, the same on every run.</summary>
internal sealed class PickRequests(byte[][] requests, Random random) : IRequests
{
    public ReadOnlyMemory<byte> Next() => requests[random.Next(requests.Length)];
}

using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>Asks for any of the paths it is given, again and again.</summary>
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

/// <summary>One connection's picks: always the same on every run.</summary>
internal sealed class PickRequests(byte[][] requests, Random random) : IRequests
{
    public ReadOnlyMemory<byte> Next() => requests[random.Next(requests.Length)];
}

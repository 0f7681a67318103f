using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>Creates customers, each from the same payload with numbers of its own.</summary>
public sealed class CreateJob(string name, Target target) : IJob
{
    // Distinct on every run, so that a database may be used again; rising, and short.
    private readonly string _run = Convert.ToString(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), 16);

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>What all external ids of this job begin with.</summary>
    public string ExternalIds => $"ext-{_run}-";

    /// <inheritdoc/>
    public Task Prepare() => Task.CompletedTask;

    /// <inheritdoc/>
    IRequests IJob.For(int connection) => For(connection);

    /// <summary>The requests of one connection.</summary>
    public CreateRequests For(int connection) => new(target, Payload.Text(name), $"{_run}-{connection:D3}-");
}

using Onboarding.Load.Wire;

namespace Onboarding.Load.Jobs;

/// <summary>Creates customers from one payload with a number each: one per request, or many.</summary>
public sealed class CreateJob(string name, Target target) : IJob
{
    /// <summary>The number of customers in a request of the job that sends small ones in batches.</summary>
    public const int MinimalBatch = 1_000;

    /// <summary>Fills a store with small customers that differ.</summary>
    public const string Varied = "batch-varied";

    private const int FullBatch = 100;
    private const int BatchConnections = 4;

    // Different on every run, so that a database can be used again; rising, and short.
    private readonly string _run = Convert.ToString(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), 16);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public int Customers => name switch
    {
        "batch" or Varied => MinimalBatch,
        "batch-full" => FullBatch,
        _ => 1,
    };

    /// <inheritdoc/>
    public int Connections => Customers > 1 ? BatchConnections : 32;

    /// <summary>The prefix of all external ids of this job.</summary>
    public string ExternalIds => $"ext-{_run}-";

    private string PayloadName => name switch
    {
        "batch" => "create-minimal",
        "batch-full" => "create-full",
        Varied => "create-varied",
        _ => name,
    };

    /// <inheritdoc/>
    public Task Prepare() => Task.CompletedTask;

    /// <inheritdoc/>
    IRequests IJob.For(int connection) => For(connection);

    /// <summary>Creates the requests of one connection.</summary>
    public CreateRequests For(int connection) => Together(connection, Customers);

    /// <summary>Creates the requests of one connection that change one customer repeatedly.</summary>
    public UpdateRequests Updates(int connection) => new(target, $"{_run}-{connection:D3}-");

    /// <summary>Creates the requests of one connection, with this number of customers in each.</summary>
    public CreateRequests Together(int connection, int customers) => new(target, Payload.Text(PayloadName), $"{_run}-{connection:D3}-", connection, customers);
}

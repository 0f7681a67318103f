namespace Onboarding.Fuzz.Service;

/// <summary>The service under test.</summary>
internal interface IService : IAsyncDisposable
{
    /// <summary>The address.</summary>
    Uri Url { get; }

    /// <summary>Ids and secrets of clients, separated by a colon.</summary>
    IReadOnlyList<string> Clients { get; }

    /// <summary>Returns the number of failures that the service has logged, and the first; none if its log cannot be seen.</summary>
    (long Count, string? First) Failures();
}

/// <summary>A service that already runs.</summary>
/// <param name="Url">The address.</param>
/// <param name="Clients">The clients.</param>
internal sealed record RunningService(Uri Url, IReadOnlyList<string> Clients) : IService
{
    public (long Count, string? First) Failures() => (0, null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

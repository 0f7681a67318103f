namespace Onboarding.Fuzz.Service;

/// <summary>The service under test.</summary>
internal interface IService : IAsyncDisposable
{
    /// <summary>The address.</summary>
    Uri Url { get; }

    /// <summary>Ids and secrets of clients, separated by a colon.</summary>
    IReadOnlyList<string> Clients { get; }

    /// <summary>Returns the failures that the service has logged; empty if its log cannot be seen.</summary>
    IReadOnlyList<string> Failures();
}

/// <summary>A service that already runs.</summary>
/// <param name="Url">The address.</param>
/// <param name="Clients">The clients.</param>
internal sealed record RunningService(Uri Url, IReadOnlyList<string> Clients) : IService
{
    public IReadOnlyList<string> Failures() => [];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

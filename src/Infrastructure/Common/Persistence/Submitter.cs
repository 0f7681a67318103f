namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Who submits a unit of work. Where writers wait in a queue, it decides whose turn it is.</summary>
/// <param name="Account">The account; empty for the service's own work.</param>
/// <param name="IsBackground">Whether no caller waits for the work: it follows an event, a schedule or an upload.</param>
internal readonly record struct Submitter(string Account, bool IsBackground)
{
    /// <summary>The service itself: leases, seals, retention.</summary>
    public static Submitter Service { get; } = new("", IsBackground: false);
}

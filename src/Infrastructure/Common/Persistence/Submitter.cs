namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>The account and the kind of a unit of work. Where writers wait in a queue, they decide whose turn it is.</summary>
/// <param name="Account">The account; empty for the service's own work.</param>
/// <param name="IsBackground">Whether no request waits for the work: it follows from an event, a schedule or an upload.</param>
internal readonly record struct Submitter(string Account, bool IsBackground)
{
    /// <summary>The service itself: leases, seals, retention.</summary>
    public static Submitter Service { get; } = new("", IsBackground: false);
}

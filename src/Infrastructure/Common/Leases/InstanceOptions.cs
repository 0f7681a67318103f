namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>Configuration section <c>Instances</c>: how several instances on one database share their work.</summary>
public sealed class InstanceOptions
{
    /// <summary>How long a lease lasts, in seconds, 3 to 300; so soon another instance takes over from one that was killed.</summary>
    public int LeaseSeconds { get; set; } = 10;

    /// <summary>How long a lease lasts.</summary>
    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>How long before its end a lease counts as lost: what is begun on it must not meet the next holder.</summary>
    public TimeSpan Margin => Lease / 10;

    /// <summary>Fails if it makes no sense.</summary>
    public void Check()
    {
        if (LeaseSeconds is < 3 or > 300)
        {
            throw new InvalidOperationException("Instances__LeaseSeconds is a number from 3 to 300.");
        }
    }
}

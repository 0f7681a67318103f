using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Customers.ListVersions;

/// <summary>All versions of a customer, the first first, the present one last.</summary>
public sealed record ListVersions(Guid Id) : IQuery<Page<VersionItem>>;

/// <summary>A version of a customer.</summary>
public sealed record VersionItem
{
    /// <summary>Its number, from 1.</summary>
    public int Version { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The audit user who asked for it.</summary>
    public string ChangedBy { get; init; } = "";

    /// <summary>Whether it is the present one.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Shows a version that was replaced.</summary>
    internal static VersionItem Of(PastVersion past) => new() { Version = past.Version, ChangedAt = past.ChangedAt, ChangedBy = past.ChangedBy };

    /// <summary>Shows the present version.</summary>
    internal static VersionItem Of(StoredCustomer present) =>
        new() { Version = present.Version, ChangedAt = present.ChangedAt, ChangedBy = present.ChangedBy, IsCurrent = true };
}

internal sealed class ListVersionsHandler(ICustomerReads reads, ICurrentCaller caller) : IRequestHandler<ListVersions, Page<VersionItem>>
{
    public async Task<Page<VersionItem>> Handle(ListVersions request, CancellationToken cancellationToken)
    {
        var present = await reads.Require(caller, request.Id, cancellationToken);
        var past = await reads.PastVersions(present.Number, cancellationToken);
        return new([.. past.Where(one => one.Version < present.Version).Select(VersionItem.Of), VersionItem.Of(present)], null);
    }
}

using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Customers.ListVersions;

/// <summary>
/// Lists all versions of a customer in order; the current one is the last. Throws <see cref="Domain.Common.NotFound"/> if the caller may see no such
/// customer.
/// </summary>
public sealed record ListVersions(Guid Id) : IQuery<Page<VersionItem>>, IReadsPersonalData<Page<VersionItem>>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<Page<VersionItem>>.SubjectOf(Page<VersionItem> response) => response.Subject;
}

/// <summary>A version of a customer.</summary>
public sealed record VersionItem
{
    /// <summary>The version's number, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The time at which the version began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The audit user who requested it.</summary>
    public string ChangedBy { get; init; } = "";

    /// <summary>Whether it is the current version.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Returns the item of a past version.</summary>
    internal static VersionItem Of(PastVersion past) => new() { Version = past.Version, ChangedAt = past.ChangedAt, ChangedBy = past.ChangedBy };

    /// <summary>Returns the item of the current version.</summary>
    internal static VersionItem Of(StoredCustomer present) =>
        new() { Version = present.Version, ChangedAt = present.ChangedAt, ChangedBy = present.ChangedBy, IsCurrent = true };
}

internal sealed class ListVersionsHandler(ICustomerReads reads, ICurrentCaller caller) : IRequestHandler<ListVersions, Page<VersionItem>>
{
    public async Task<Page<VersionItem>> Handle(ListVersions request, CancellationToken cancellationToken)
    {
        var present = await reads.Require(caller, request.Id, cancellationToken);
        var past = await reads.PastVersions(present.Number, cancellationToken);
        return new([.. past.Where(one => one.Version < present.Version).Select(VersionItem.Of), VersionItem.Of(present)], null)
        {
            Subject = new(new(present.Id), new(present.Account)),
        };
    }
}

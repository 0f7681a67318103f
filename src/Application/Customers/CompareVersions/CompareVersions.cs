using System.Text.Json;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.CompareVersions;

/// <summary>
/// Compares two versions of a customer, field by field. Throws <see cref="NotFound"/> if one of them does not exist. A version holds the data of one
/// request (<see cref="CustomerJson.OfVersion"/>). Therefore the difference between two versions never changes.
/// </summary>
public sealed record CompareVersions(Guid Id, int From, int To) : IQuery<VersionDifference>, IReadsPersonalData<VersionDifference>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<VersionDifference>.SubjectOf(VersionDifference response) => response.Subject;
}

/// <summary>The differences between two versions.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">The version compared.</param>
/// <param name="To">The version it is compared with.</param>
/// <param name="Changes">Each field that differs, in the order of the document.</param>
public sealed record VersionDifference(Guid CustomerId, int From, int To, IReadOnlyList<FieldChange> Changes)
{
    internal ReadSubject? Subject { get; init; }
}

/// <summary>A field that differs.</summary>
/// <param name="Path">JSON pointer (RFC 6901) into the customer.</param>
/// <param name="From">Its value in the first version; absent if it had none.</param>
/// <param name="To">Its value in the second version; absent if it has none.</param>
public sealed record FieldChange(string Path, JsonElement? From, JsonElement? To);

internal sealed class CompareVersionsHandler(ICustomerReads reads, ICurrentCaller caller) : IRequestHandler<CompareVersions, VersionDifference>
{
    public async Task<VersionDifference> Handle(CompareVersions request, CancellationToken cancellationToken)
    {
        var present = await reads.Require(caller, request.Id, cancellationToken);
        using var from = JsonDocument.Parse(await Version(present, request.From, cancellationToken));
        using var to = JsonDocument.Parse(await Version(present, request.To, cancellationToken));
        return new(request.Id, request.From, request.To, JsonDifference.Between(from.RootElement.Clone(), to.RootElement.Clone()))
        {
            Subject = new(new(present.Id), new(present.Account)),
        };
    }

    private async Task<string> Version(StoredCustomer present, int version, CancellationToken cancellationToken) =>
        version == present.Version
            ? CustomerJson.OfVersion(present)
            : await reads.PastVersion(present.Number, version, cancellationToken) ?? throw new NotFound("Version");
}

using System.Text.Json;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Privacy.GetSubjectAccess;

/// <summary>
/// Returns everything that is stored about a customer, also as a related entity of other customers. The audit trail records it always. Throws
/// <see cref="NotFound"/> if the caller may see no such customer.
/// </summary>
/// <param name="Customer">The customer.</param>
public sealed record GetSubjectAccess(CustomerId Customer) : IQuery<SubjectAccess>, IAudited
{
    /// <summary>The code of the purpose for which a person reads it, which the audit entry states; null for a program.</summary>
    public string? Purpose { get; init; }

    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>Everything that is stored about a person or organisation.</summary>
public sealed record SubjectAccess
{
    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The time at which it was read.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>
    /// A list for each kind of data: customer, versions, parties, documents, cases, notes, files, screenings, hits, events, deliveries, audit
    /// and so on. Its members are those of the stored rows. Contents of files are given by their sizes in bytes.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> Data { get; init; } = new Dictionary<string, IReadOnlyList<JsonElement>>();
}

internal sealed class GetSubjectAccessHandler(
    ISubjectData data, ICurrentCaller caller, Audit.Contracts.IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<GetSubjectAccess, SubjectAccess>
{
    public async Task<SubjectAccess> Handle(GetSubjectAccess request, CancellationToken cancellationToken)
    {
        var found = await data.Read(caller.VisibleAccount(), request.Customer, cancellationToken) ?? throw new NotFound("Customer");
        trail.SetSubject(request.Customer);
        trail.SetAccount(found.Account);
        if (request.Purpose is { } reason)
        {
            trail.SetDetails(JsonSerializer.Serialize(new { reason }, JsonSerializerOptions.Web));
        }

        return new()
        {
            CustomerId = request.Customer.Value,
            Account = found.Account.Value,
            ReadAt = clock.Now(),
            Data = found.Data.ToDictionary(
                one => one.Key, IReadOnlyList<JsonElement> (one) => [.. one.Value.Select(row => JsonSerializer.SerializeToElement(row))]),
        };
    }
}

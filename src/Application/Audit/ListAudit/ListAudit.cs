using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.ListAudit;

/// <summary>Lists audit entries in the order of time. All filters apply together. An unknown outcome is rejected.</summary>
public sealed record ListAudit : IQuery<Page<AuditItem>>, ISorted, IWithinTime
{
    /// <summary>Lists only entries about this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Lists only entries of commands about this case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Lists only entries with exactly this audit user, compared in Unicode NFC.</summary>
    public string? User { get; init; }

    /// <summary>Lists only entries of requests of the client with this id.</summary>
    public string? Client { get; init; }

    /// <summary>Lists only entries of requests of the person with this id, who signed in.</summary>
    public string? PersonId { get; init; }

    /// <summary>Lists only entries of exactly this command or query, e.g. <c>CreateCustomer</c>.</summary>
    public string? Command { get; init; }

    /// <summary>Lists only entries with this outcome: ACCEPTED, REFUSED or FAILED.</summary>
    public string? Outcome { get; init; }

    /// <summary>
    /// Lists only entries stored at this time (ISO 8601, UTC unless it has an offset) or later. An entry is stored when its request ends, shortly
    /// after <c>at</c>.
    /// </summary>
    public string? From { get; init; }

    /// <summary>Lists only entries stored before this time (ISO 8601, UTC unless it has an offset).</summary>
    public string? To { get; init; }

    /// <summary>The order: <c>number</c> (default, the oldest first) or <c>-number</c> (the newest first).</summary>
    public string? Sort { get; init; }

    /// <summary>Whether the page states the number of entries on all pages.</summary>
    public bool? Count { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListAuditValidator : AbstractValidator<ListAudit>
{
    public ListAuditValidator()
    {
        this.ValidateSort(Sorting.ByNumber);
        this.ValidateTime();
        RuleFor(query => query.Outcome).Must(text => text is null || Codes<AuditOutcome>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"outcome must be one of {string.Join(", ", Codes<AuditOutcome>.All)}");
    }
}

internal sealed class ListAuditHandler(IAuditReads reads, ICaseSubjects cases, ICurrentCaller caller) : IRequestHandler<ListAudit, Page<AuditItem>>
{
    public async Task<Page<AuditItem>> Handle(ListAudit request, CancellationToken cancellationToken)
    {
        // The trail names the case by the reference, which has no index, and the customer, which has one.
        var customer = request.CustomerId;
        if (request.CaseId is { } id)
        {
            var subject = (await cases.CustomerOf(caller.VisibleAccount(), id, cancellationToken))?.Value;
            if (subject is null || (customer is not null && customer != subject))
            {
                return new([], null) { Count = request.Count == true ? new(0, IsExact: true) : null };
            }

            customer = subject;
        }

        var scope = new AuditScope(caller.VisibleAccount(), caller.Roles.Contains(Role.Auditor));
        var found = request with { CustomerId = customer };
        var page = Page<AuditItem>.Of(
            await reads.List(scope, found, cancellationToken), request.LimitOrDefault(), AuditItem.Of, row => new(row.Number));
        return request.Count == true ? page with { Count = await reads.Count(scope, found, cancellationToken) } : page;
    }
}

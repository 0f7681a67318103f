using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Application.Audit.ListAudit;

/// <summary>Lists audit entries in the order of time, filtered by customer and audit user.</summary>
public sealed record ListAudit : IQuery<Page<AuditItem>>, IPaged
{
    /// <summary>Lists only entries about this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Lists only entries with exactly this audit user, compared in Unicode NFC.</summary>
    public string? User { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListAuditValidator : AbstractValidator<ListAudit>
{
    public ListAuditValidator() => this.ValidatePaging();
}

internal sealed class ListAuditHandler(IAuditReads reads, ICurrentCaller caller) : IRequestHandler<ListAudit, Page<AuditItem>>
{
    public async Task<Page<AuditItem>> Handle(ListAudit request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(caller.VisibleAccount(), caller.Roles.Contains(Role.Auditor), request, cancellationToken);
        return Page<AuditItem>.Of(rows, request.LimitOrDefault(), AuditItem.Of, row => row.Number);
    }
}

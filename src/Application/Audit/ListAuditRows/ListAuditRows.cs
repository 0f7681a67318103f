using FluentValidation;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Audit.ListAuditRows;

/// <summary>Returns audit entries as they are stored, in the order of time, page by page.</summary>
public sealed record ListAuditRows : IQuery<Page<AuditRow>>
{
    /// <summary>Only entries stored at this time (ISO 8601, UTC unless it has an offset) or later.</summary>
    public string? Since { get; init; }

    /// <summary>The value of next from the previous page.</summary>
    public string? After { get; init; }
}

internal sealed class ListAuditRowsValidator : AbstractValidator<ListAuditRows>
{
    public ListAuditRowsValidator() => RuleFor(query => query.Since).Must(TimeParameters.IsTime)
        .WithErrorCode(Paging.InvalidParameter).WithMessage("since must be an ISO 8601 time");
}

internal sealed class ListAuditRowsHandler(IAuditReads reads, ICurrentCaller caller) : IRequestHandler<ListAuditRows, Page<AuditRow>>
{
    public async Task<Page<AuditRow>> Handle(ListAuditRows request, CancellationToken cancellationToken)
    {
        var query = new ListAudit.ListAudit { From = request.Since, After = request.After, Limit = Paging.MaxLimit };
        var rows = await reads.List(new(caller.VisibleAccount(), IsWhole: true), query, cancellationToken);
        return Page<AuditRow>.Of(rows, Paging.MaxLimit, AuditRow.Of, row => new(row.Number));
    }
}

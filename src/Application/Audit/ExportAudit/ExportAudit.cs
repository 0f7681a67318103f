using FluentValidation;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Audit.ExportAudit;

/// <summary>Returns audit entries as they are stored, in the order of time, page by page.</summary>
public sealed record ExportAudit : IQuery<Page<AuditRecord>>
{
    /// <summary>Only entries stored at this time (ISO 8601, UTC unless it has an offset) or later.</summary>
    public string? Since { get; init; }

    /// <summary>The value of next from the previous page.</summary>
    public string? After { get; init; }
}

internal sealed class ExportAuditValidator : AbstractValidator<ExportAudit>
{
    public ExportAuditValidator() => RuleFor(query => query.Since).Must(TimeParameters.IsTime)
        .WithErrorCode(Paging.InvalidParameter).WithMessage("since must be an ISO 8601 time");
}

internal sealed class ExportAuditHandler(IAuditReads reads, ICurrentCaller caller) : IRequestHandler<ExportAudit, Page<AuditRecord>>
{
    public async Task<Page<AuditRecord>> Handle(ExportAudit request, CancellationToken cancellationToken)
    {
        var query = new ListAudit.ListAudit { From = request.Since, After = request.After, Limit = Paging.MaxLimit };
        var rows = await reads.List(new(caller.VisibleAccount(), IsWhole: true), query, cancellationToken);
        return Page<AuditRecord>.Of(rows, Paging.MaxLimit, AuditRecord.Of, row => new(row.Number));
    }
}

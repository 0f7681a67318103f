using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.FinishImport;

/// <summary>Marks an import as finished: the whole file is processed.</summary>
/// <param name="Number">The import.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record FinishImport(long Number) : ICommand<ImportItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Number.ToString(CultureInfo.InvariantCulture);
}

internal sealed class FinishImportValidator : AbstractValidator<FinishImport>
{
    public FinishImportValidator() => RuleFor(command => command.Number).GreaterThan(0)
        .WithErrorCode(ImportErrors.Unknown.Code).WithMessage(ImportErrors.Unknown.Message);
}

internal sealed class FinishImportHandler(IImports imports, ICurrentCaller caller, TimeProvider clock) : IRequestHandler<FinishImport, ImportItem>
{
    public async Task<ImportItem> Handle(FinishImport request, CancellationToken cancellationToken)
    {
        var run = await imports.Find(caller.Account, request.Number, cancellationToken) ?? throw new RuleBroken(ImportErrors.Unknown, "");
        run.Finish(clock.Now());
        return ImportItem.Of(run);
    }
}

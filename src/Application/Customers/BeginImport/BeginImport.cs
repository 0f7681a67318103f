using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.BeginImport;

/// <summary>
/// Begins the import of a file. If the import of the same file was begun before, returns that one: it continues after its position or is already
/// finished.
/// </summary>
/// <param name="Fingerprint">SHA-256 of the file in hexadecimal digits. It identifies the file.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Restart">Whether a new import begins even if the file was imported before.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record BeginImport(string Fingerprint, string Source, bool Restart) : ICommand<ImportItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Fingerprint;
}

internal sealed class BeginImportValidator : AbstractValidator<BeginImport>
{
    public BeginImportValidator() => RuleFor(command => command.Fingerprint).Length(ImportRun.FingerprintLength)
        .WithErrorCode("invalid_fingerprint").WithMessage("A fingerprint is SHA-256 in hexadecimal digits");
}

internal sealed class BeginImportHandler(IImports imports, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<BeginImport, ImportItem>
{
    public async Task<ImportItem> Handle(BeginImport request, CancellationToken cancellationToken)
    {
        if (!request.Restart && await imports.Latest(caller.Account, request.Fingerprint, cancellationToken) is { } begun)
        {
            return ImportItem.Of(begun);
        }

        var run = ImportRun.Register(sequence.Next(), caller.Account, request.Fingerprint, request.Source, clock.Now());
        imports.Add(run);
        return ImportItem.Of(run);
    }
}

using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.BeginImport;

/// <summary>
/// Begins the import of a file. If the import of the same file was begun before, returns that one: it continues after its position or is already
/// finished. An import that was cancelled or failed continues.
/// </summary>
/// <param name="Fingerprint">SHA-256 of the file in hexadecimal digits. It identifies the file.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Restart">Whether a new import begins even if the file was imported before.</param>
/// <param name="Upload">
/// The uploaded file that is imported, if it is one. Its state must allow it, and it gets the number of the import, or keeps the one that it has.
/// </param>
[ChangesData(DataScope.OwnAccount)]
public sealed record BeginImport(string Fingerprint, string Source, bool Restart, Guid? Upload = null) : ICommand<ImportItem>
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

internal sealed class BeginImportHandler(
    IImports imports, IImportUploads uploads, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<BeginImport, ImportItem>
{
    public async Task<ImportItem> Handle(BeginImport request, CancellationToken cancellationToken)
    {
        var upload = request.Upload is { } id ? await uploads.Find(caller.Account, id, cancellationToken) ?? throw new NotFound("Import") : null;
        var run = upload?.ImportNumber is { } own ? await imports.Find(caller.Account, own, cancellationToken)
            : request.Restart ? null : await imports.Latest(caller.Account, request.Fingerprint, cancellationToken);
        if (run is null)
        {
            run = ImportRun.Register(sequence.Next(), caller.Account, request.Fingerprint, request.Source, clock.Now());
            imports.Add(run);
        }
        else
        {
            run.Continue();
        }

        upload?.BeginImport(run.Number);
        return ImportItem.Of(run);
    }
}

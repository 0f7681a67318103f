using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.BeginImportUpload;

/// <summary>Begins the upload of a file that is to be imported into the caller's account.</summary>
/// <param name="Id">The identity of the upload.</param>
/// <param name="Source">The file's name, without its folder.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record BeginImportUpload(Guid Id, string Source) : ICommand<ImportUploadItem>
{
    /// <summary>The maximum number of an account's uploads that have not ended.</summary>
    public const int MaxOpen = 10;

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class BeginImportUploadValidator : AbstractValidator<BeginImportUpload>
{
    public BeginImportUploadValidator() => RuleFor(command => command.Source).Length(1, ImportRun.SourceMaxLength)
        .WithErrorCode("invalid_name").WithMessage("A file has a name of 1 to 256 characters");
}

internal sealed class BeginImportUploadHandler(IImportUploads uploads, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<BeginImportUpload, ImportUploadItem>
{
    public async Task<ImportUploadItem> Handle(BeginImportUpload request, CancellationToken cancellationToken)
    {
        caller.RejectRestricted();
        if (await uploads.CountOpen(caller.Account, cancellationToken) >= BeginImportUpload.MaxOpen)
        {
            throw new RuleBroken([Finding.Of(ImportErrors.TooManyUploads, "/file", $"{BeginImportUpload.MaxOpen}")]);
        }

        var upload = ImportUpload.Register(sequence.Next(), request.Id, caller.Account, request.Source, caller.Name, clock.Now());
        uploads.Add(upload);
        return ImportUploadItem.Of(upload);
    }
}

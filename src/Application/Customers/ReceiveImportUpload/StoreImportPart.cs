using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers.ReceiveImportUpload;

/// <summary>Stores a part of a file that is received, encrypted.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Place">The place of the part in the file, from 0.</param>
/// <param name="Content">The content, at most <see cref="ImportPart.MaxBytes"/>.</param>
[ChangesData(DataScope.Service)]
public sealed record StoreImportPart(Guid Upload, int Place, byte[] Content) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class StoreImportPartHandler(IImportUploads uploads, ICurrentCaller caller) : IRequestHandler<StoreImportPart, Unit>
{
    public async Task<Unit> Handle(StoreImportPart request, CancellationToken cancellationToken)
    {
        var upload = await uploads.RequireOwn(request.Upload, caller, cancellationToken);
        if (upload.State != ImportUploadState.Receiving)
        {
            throw new RuleBroken(ImportErrors.OtherState, "");
        }

        uploads.AddPart(upload, request.Place, request.Content);
        return Unit.Value;
    }
}

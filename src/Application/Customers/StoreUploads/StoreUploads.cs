using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.StoreUploads;

/// <summary>
/// Stores contents of the caller's account that later submissions may name. If the caller is restricted to business units, they exist only for
/// clients without a restriction and for those that are restricted to these units, or to these and more.
/// </summary>
/// <param name="Contents">The contents in protected form, at least one.</param>
/// <param name="Prefix">The beginning of the URLs; the id follows.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record StoreUploads(IReadOnlyList<ProtectedContent> Contents, string Prefix) : ICommand<UploadReceipt>
{
    /// <summary>The greatest number of contents of one command.</summary>
    public const int MaxContents = 200;

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Contents is [var first, ..] ? first.Id.ToString() : null;
}

/// <summary>The receipt of stored uploads.</summary>
/// <param name="Urls">The URLs, in the order of the contents.</param>
public sealed record UploadReceipt(IReadOnlyList<string> Urls);

internal sealed class StoreUploadsValidator : AbstractValidator<StoreUploads>
{
    public StoreUploadsValidator() => RuleFor(command => command.Contents.Count).InclusiveBetween(1, StoreUploads.MaxContents);
}

internal sealed class StoreUploadsHandler(IUploads uploads, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<StoreUploads, UploadReceipt>
{
    public Task<UploadReceipt> Handle(StoreUploads request, CancellationToken cancellationToken)
    {
        foreach (var content in request.Contents)
        {
            uploads.Add(Upload.Register(sequence.Next(), content, caller.BusinessUnits, clock.Now()));
        }

        return Task.FromResult(new UploadReceipt([.. request.Contents.Select(content => $"{request.Prefix}{content.Id}")]));
    }
}

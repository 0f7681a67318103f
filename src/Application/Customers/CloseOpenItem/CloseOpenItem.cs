using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Items;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Items;

namespace Onboarding.Application.Customers.CloseOpenItem;

/// <summary>Closes an open item, because the information or the document has arrived, or is not needed any more.</summary>
/// <param name="Id">The item.</param>
/// <param name="Comment">A comment of at most 4,000 characters; null or blank for none.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record CloseOpenItem(Guid Id, string? Comment) : ICommand<OpenItemItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class CloseOpenItemValidator : AbstractValidator<CloseOpenItem>
{
    public CloseOpenItemValidator() => RuleFor(command => command.Comment).Must(CommentText.IsValid)
        .WithErrorCode(OpenItemErrors.InvalidComment.Code).WithMessage(OpenItemErrors.InvalidComment.Message);
}

internal sealed class CloseOpenItemHandler(IOpenItems items, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<CloseOpenItem, OpenItemItem>
{
    public async Task<OpenItemItem> Handle(CloseOpenItem request, CancellationToken cancellationToken)
    {
        var found = await items.Find(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Item");
        trail.SetSubject(found.CustomerId);
        trail.SetAccount(found.Account);
        found.Close(caller.Name, TextRules.IsBlank(request.Comment) ? null : request.Comment, clock.Now());
        return OpenItemItem.Of(found);
    }
}

using System.Globalization;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.Items;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Items;

namespace Onboarding.Application.Customers.RequestInformation;

/// <summary>
/// Asks the client for information about the customer of a case. It opens an item with a last day, and the event information_requested tells the
/// client. Rejected if the customer is closed.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Request">The text of the request, 1 to 4,000 characters, without control characters other than line breaks and tabs.</param>
/// <param name="DueOn">The last day (UTC) to answer, YYYY-MM-DD, today or later.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RequestInformation(Guid Case, string? Request, string? DueOn) : ICommand<OpenItemItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Case.ToString();

    internal DateOnly? Day =>
        DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

internal sealed class RequestInformationRules(TimeProvider clock) : IRules<RequestInformation>
{
    public IReadOnlyList<Finding> Findings(RequestInformation request) =>
    [
        .. CommentText.IsReason(request.Request) ? Array.Empty<Finding>() : [Finding.Of(OpenItemErrors.InvalidRequest, "/request")],
        .. request.Day >= clock.Today() ? Array.Empty<Finding>() : [Finding.Of(OpenItemErrors.InvalidDueOn, "/dueOn")],
    ];
}

internal sealed class RequestInformationHandler(
    CaseCustomer cases, IOpenItems items, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<RequestInformation, OpenItemItem>
{
    public async Task<OpenItemItem> Handle(RequestInformation request, CancellationToken cancellationToken)
    {
        var customer = await cases.Require(request.Case, cancellationToken);
        if (customer.Status == CustomerStatus.Closed)
        {
            throw new RuleBroken(OpenItemErrors.CustomerClosed, "");
        }

        var item = OpenItem.Register(
            new(customer.Account, customer.Id, customer.ExternalId),
            request.Case,
            request.Request!,
            request.Day!.Value,
            caller.Name,
            sequence.Next(),
            clock.Now());
        items.Add(item);
        return OpenItemItem.Of(item);
    }
}

using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.ListEventsOfCommunication;

/// <summary>What the request with a communication number led to so far, in the caller's account; nothing for a number nobody used.</summary>
/// <param name="CommunicationNumber">1 to 256 characters.</param>
public sealed record ListEventsOfCommunication(string CommunicationNumber) : IQuery<IReadOnlyList<ReportedEvent>>;

/// <summary>An event as it was published.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Source">The communication number.</param>
/// <param name="Subject">The customer's external id.</param>
/// <param name="Data">Its data, JSON text.</param>
public sealed record ReportedEvent(string Type, string Source, string Subject, string Data);

internal sealed class ListEventsOfCommunicationValidator : AbstractValidator<ListEventsOfCommunication>
{
    public ListEventsOfCommunicationValidator() => RuleFor(query => query.CommunicationNumber)
        .Must(number => !string.IsNullOrWhiteSpace(number) && number.Length <= Event.NameMaxLength)
        .WithErrorCode(Paging.InvalidParameter).WithMessage($"The communication number has 1 to {Event.NameMaxLength} characters");
}

internal sealed class ListEventsOfCommunicationHandler(INotificationReads reads, EventTypes types, ICurrentCaller caller)
    : IRequestHandler<ListEventsOfCommunication, IReadOnlyList<ReportedEvent>>
{
    public async Task<IReadOnlyList<ReportedEvent>> Handle(ListEventsOfCommunication request, CancellationToken cancellationToken)
    {
        var events = await reads.EventsOf(caller.Account, request.CommunicationNumber, cancellationToken);

        // SQL Server takes a text with blanks behind it for the same; and not every type is offered here.
        return [.. events.Where(told => told.Source == request.CommunicationNumber && types.Find(told.Type) is { IsPolled: true })
            .Select(told => new ReportedEvent(told.Type, told.Source, told.Subject, told.Data))];
    }
}

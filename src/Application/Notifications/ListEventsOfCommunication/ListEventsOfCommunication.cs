using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.ListEventsOfCommunication;

/// <summary>
/// Lists the events of the request with a communication number, in the caller's account; empty for an unused number. Events whose stored data cannot
/// be decrypted are left out, because the contract has no event without data; the feed has them.
/// </summary>
/// <param name="CommunicationNumber">1 to 256 characters.</param>
public sealed record ListEventsOfCommunication(string CommunicationNumber) : IQuery<IReadOnlyList<ReportedEvent>>;

/// <summary>An event as published.</summary>
/// <param name="Type">The type.</param>
/// <param name="Source">The communication number.</param>
/// <param name="Subject">The customer's external id.</param>
/// <param name="Data">The data, JSON text.</param>
public sealed record ReportedEvent(string Type, string Source, string Subject, string Data);

internal sealed class ListEventsOfCommunicationValidator : AbstractValidator<ListEventsOfCommunication>
{
    public ListEventsOfCommunicationValidator() => RuleFor(query => query.CommunicationNumber)
        .Must(number => !string.IsNullOrWhiteSpace(number) && number.Length <= Event.NameMaxLength)
        .WithErrorCode(Paging.InvalidParameter).WithMessage($"The communication number must have 1 to {Event.NameMaxLength} characters");
}

internal sealed class ListEventsOfCommunicationHandler(INotificationReads reads, EventTypes types, ICurrentCaller caller)
    : IRequestHandler<ListEventsOfCommunication, IReadOnlyList<ReportedEvent>>
{
    public async Task<IReadOnlyList<ReportedEvent>> Handle(ListEventsOfCommunication request, CancellationToken cancellationToken)
    {
        var events = await reads.EventsOf(caller.Account, request.CommunicationNumber, cancellationToken);

        // SQL Server ignores trailing blanks when it compares texts, and some types cannot be polled by communication number.
        return [.. events.Where(one => one.IsReadable && one.Source == request.CommunicationNumber && types.Find(one.Type) is { IsPollable: true })
            .Select(one => new ReportedEvent(one.Type, one.Source, one.Subject, one.Data))];
    }
}

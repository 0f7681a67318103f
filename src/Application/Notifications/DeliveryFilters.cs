using System.Globalization;
using FluentValidation;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>A request about some deliveries, as it was sent.</summary>
public interface IFilterDeliveries
{
    /// <summary>Those to this subscription.</summary>
    Guid? Subscription { get; }

    /// <summary>Those of events of exactly this type.</summary>
    string? Type { get; }

    /// <summary>Those made at this time (ISO 8601, UTC unless it says otherwise) or later.</summary>
    string? From { get; }

    /// <summary>Those made before this time (ISO 8601, UTC unless it says otherwise).</summary>
    string? To { get; }
}

/// <summary>How some deliveries are asked for.</summary>
public static class DeliveryFilters
{
    /// <summary>The filter of a request without defects.</summary>
    public static DeliveryFilter Filter(this IFilterDeliveries request) => new(request.Subscription, request.Type, Time(request.From), Time(request.To));

    /// <summary>The rejections they share.</summary>
    public static void MustFilterDeliveries<T>(this AbstractValidator<T> validator, EventTypes types) where T : IFilterDeliveries
    {
        validator.RuleFor(request => request.Type).Must(type => type is null or PingSubscription.PingSubscription.EventType || types.Find(type) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("type is a type of event");
        validator.RuleFor(request => request.From).Must(IsTime).WithErrorCode(Paging.InvalidParameter).WithMessage("from is a time as ISO 8601 has it");
        validator.RuleFor(request => request.To).Must(IsTime).WithErrorCode(Paging.InvalidParameter).WithMessage("to is a time as ISO 8601 has it");
    }

    private static bool IsTime(string? text) => text is null || Time(text) is not null;

    private static DateTimeOffset? Time(string? text) =>
        text is { Length: >= 10 } && char.IsAsciiDigit(text[0]) && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

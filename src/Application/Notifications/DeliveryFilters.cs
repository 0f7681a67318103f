using System.Globalization;
using FluentValidation;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>A request that filters deliveries, as sent.</summary>
public interface IDeliveryFilterRequest
{
    /// <summary>Deliveries to this subscription.</summary>
    Guid? Subscription { get; }

    /// <summary>Deliveries of events of exactly this type.</summary>
    string? Type { get; }

    /// <summary>Deliveries created at this time (ISO 8601, UTC unless it has an offset) or later.</summary>
    string? From { get; }

    /// <summary>Deliveries created before this time (ISO 8601, UTC unless it has an offset).</summary>
    string? To { get; }
}

/// <summary>Validates and reads the filters of deliveries.</summary>
public static class DeliveryFilters
{
    /// <summary>Returns the filter of a valid request.</summary>
    public static DeliveryFilter Filter(this IDeliveryFilterRequest request) =>
        new(request.Subscription, request.Type, Time(request.From), Time(request.To));

    /// <summary>Adds the rules for the filters to a validator.</summary>
    public static void MustHaveValidDeliveryFilter<T>(this AbstractValidator<T> validator, EventTypes types) where T : IDeliveryFilterRequest
    {
        validator.RuleFor(request => request.Type).Must(
            type => type is null or PingSubscription.PingSubscription.EventType || types.Find(type) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("type must be a type of event");
        validator.RuleFor(request => request.From).Must(IsTime).WithErrorCode(Paging.InvalidParameter).WithMessage("from must be an ISO 8601 time");
        validator.RuleFor(request => request.To).Must(IsTime).WithErrorCode(Paging.InvalidParameter).WithMessage("to must be an ISO 8601 time");
    }

    private static bool IsTime(string? text) => text is null || Time(text) is not null;

    private static DateTimeOffset? Time(string? text) =>
        text is { Length: >= 10 } && char.IsAsciiDigit(text[0]) && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

using FluentValidation;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications;

/// <summary>A request that filters deliveries, as sent.</summary>
public interface IDeliveryFilterRequest : IWithinTime
{
    /// <summary>Deliveries to this subscription.</summary>
    Guid? Subscription { get; }

    /// <summary>Deliveries of events of exactly this type.</summary>
    string? Type { get; }
}

/// <summary>Validates and reads the filters of deliveries.</summary>
public static class DeliveryFilters
{
    /// <summary>Returns the filter of a valid request.</summary>
    public static DeliveryFilter Filter(this IDeliveryFilterRequest request) =>
        new(request.Subscription, request.Type, TimeParameters.Read(request.From), TimeParameters.Read(request.To));

    /// <summary>Adds the rules for the filters to a validator.</summary>
    public static void MustHaveValidDeliveryFilter<T>(this AbstractValidator<T> validator, EventTypes types) where T : IDeliveryFilterRequest
    {
        validator.RuleFor(request => request.Type).Must(
            type => type is null or PingSubscription.PingSubscription.EventType || types.Find(type) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("type must be a type of event");
        validator.ValidateTime();
    }
}

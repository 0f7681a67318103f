using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Api.Dialects.Enfuce;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Persistence;
using Onboarding.Infrastructure.Notifications;

namespace Onboarding.UnitTests.Common.Idempotency;

public class OutcomeProtectionTests
{
    private static readonly OutcomeTypes[] Types = [new(CustomerOutcomes.Default), new(SubscriptionOutcomes.Default)];
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 20, 8, 9, 10, TimeSpan.Zero).AddTicks(1_234_567);

    private readonly OutcomeProtection _protection = new(new EphemeralDataProtectionProvider(), Types);

    private static CustomerView Customer => new()
    {
        Id = new(Guid.CreateVersion7()),
        Number = (1L << 53) - 1,
        ExternalId = "A-1",
        EntityType = EntityType.Organization,
        Status = CustomerStatus.Suspended,
        Name = "\"Ievą\" & Sons",
        Country = "XK",
        VerificationStatus = VerificationStatus.Rejected,
        VerificationReviewedAt = At.AddTicks(-1),
        VerificationGround = "Sanctions, as it was called then",
        CreatedAt = At,
        ChangedAt = At.AddDays(1),
        Profile = CustomerProfile.FromStored(new CustomerProfileDraft
        {
            Title = "\"Ievą\" & Sons",
            Email = "a@b.co",
            Phone = "+37060000001",
            StatedCountry = "XK",
            NationalCode = "\u0000",
        }
        .With(new YativoSection { Address = new() { City = "Pristina", Street = "Main", Number = "5", Zipcode = "1", State = "P", Country = "XKX" } })
        .With(new EnfuceSection { Locale = "fi_FI", Screening = new() { Status = false }, BankruptcyDate = new(2026, 1, 2), AdditionalValues = [new() { Key = "k", Value = "" }] })),
    };

    [Fact]
    public void A_customer_is_restored_and_rendered_to_the_same_bytes_in_every_profile()
    {
        var customer = Customer;
        var back = Kept(customer, "2026");

        back.Profile.Should().Be("2026");
        back.Result.Should().BeEquivalentTo(customer, comparing => comparing.Excluding(view => view.Profile.Extensions));
        back.Result.Profile.Extensions!.Select(one => (one.Key, one.Value.GetRawText())).Should().Equal(customer.Profile.Extensions!.Select(one => (one.Key, one.Value.GetRawText())));
        foreach (var profile in new[] { "default", "2024", "2026" }.Select(YativoProfile.Named))
        {
            Text(YativoWriter.Created(back.Result, profile)).Should().Be(Text(YativoWriter.Created(customer, profile)));
            Text(YativoWriter.Changed(back.Result, profile)).Should().Be(Text(YativoWriter.Changed(customer, profile)));
        }

        Text(YativoWriter.Changed(back.Result, YativoProfile.Of2026)).Should().Contain("as it was called then");
        Text(EnfuceWriter.Read(back.Result, new([]))).Should().Be(Text(EnfuceWriter.Read(customer, new([]))));
    }

    [Fact]
    public void Every_other_outcome_is_restored()
    {
        var (submitted, link) = (new VerificationReceipt(new(Guid.CreateVersion7()), EntityType.Individual, VerificationStatus.Submitted, At), new LinkItem(7, 8));
        var webhook = new SubscriptionWithSecret
        {
            Id = Guid.NewGuid(),
            Number = 5,
            Account = "a",
            Url = "https://example.org/\u00e4",
            Types = ["*"],
            Dialect = "yativo",
            State = "ACTIVE",
            CreatedAt = At,
            ChangedAt = At,
            Secret = "whsec_1",
        };

        Kept(submitted).Result.Should().BeEquivalentTo(submitted);
        Kept(link).Result.Should().Be(link);
        Kept(webhook).Result.Should().BeEquivalentTo(webhook);
        Kept<SubscriptionItem>(new SubscriptionItem { Url = "https://example.org/", CreatedAt = At }).Result.CreatedAt.Should().Be(At);
    }

    [Fact]
    public void An_outcome_without_its_keys_cannot_be_read() =>
        new OutcomeProtection(new EphemeralDataProtectionProvider(), Types).Unprotect<LinkItem>(_protection.Protect(new LinkItem(1, 2), typeof(LinkItem), "")).Should().BeNull();

    [Fact]
    public void A_damaged_outcome_or_one_in_a_former_format_cannot_be_read()
    {
        var stored = _protection.Protect(Customer, typeof(CustomerView), "");
        _protection.Unprotect<SubscriptionItem>(stored).Should().BeNull();
        stored[^1] ^= 1;
        _protection.Unprotect<CustomerView>(stored).Should().BeNull();
        _protection.Unprotect<CustomerView>([]).Should().BeNull();
    }

    [Fact]
    public void An_outcome_with_codes_of_another_release_cannot_be_read_and_does_not_fail()
    {
        JsonSerializerOptions present = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), Converters = { new CodeJsonConverter<CustomerStatus>() } };
        var protection = new OutcomeProtection(new EphemeralDataProtectionProvider(), [new(present)]);
        var stored = protection.Protect(new Earlier("ON_HOLD"), typeof(Earlier), "");

        protection.Unprotect<Earlier>(stored)!.Result.State.Should().Be("ON_HOLD");
        protection.Unprotect<Later>(stored).Should().BeNull();
        protection.Unprotect<Reshaped>(stored).Should().BeNull();
    }

    [Fact]
    public void A_profile_that_this_release_does_not_have_renders_null()
    {
        var form = YativoProfile.Default.Form(YativoWriter.Created);

        form.RenderBy("2031", Customer).Should().BeNull();
        Text(form.RenderBy("default", Customer with { Id = default })!).Should().Be(Text(form.Render(Customer with { Id = default })));
    }

    [Fact]
    public void A_type_that_no_module_registers_fails_before_any_work() =>
        _protection.Invoking(protection => protection.RequireKey<Version>()).Should().Throw<InvalidOperationException>().WithMessage("*System.Version*OutcomeTypes*");

    private Application.Common.Idempotency.Outcome<T> Kept<T>(T outcome, string profile = "") => _protection.Unprotect<T>(_protection.Protect(outcome!, typeof(T), profile))!;

    private sealed record Earlier(string State);

    private sealed record Later(CustomerStatus State);

    private sealed record Reshaped(IFormattable State);

    private static string Text(Api.Common.StoredResponse answer) => $"{answer.Status} {answer.ContentType} {System.Text.Encoding.UTF8.GetString(answer.Body.Span)}";
}

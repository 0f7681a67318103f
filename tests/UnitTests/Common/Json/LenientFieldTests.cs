using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common.Json;

/// <summary>The values that AMLYZE accepts: any scalar may be written as a text.</summary>
public class LenientFieldTests
{
    private readonly FieldReader _read = new(AmlyzeReader.Policy);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\u00A0")]
    public void Blank_is_absent(string? raw)
    {
        _read.Text(raw, "a").Should().BeNull();
        _read.Flag(raw, "a").Should().BeNull();
        _read.Integer(raw, "a").Should().BeNull();
        _read.Decimal(raw, "a").Should().BeNull();
        _read.Date(raw, "a").Should().BeNull();
        _read.Code<EntityType>(raw, "a").Should().BeNull();
        _read.Unreadable.Should().BeEmpty();
    }

    [Theory]
    [InlineData("6", 6)]
    [InlineData("-6", -6)]
    [InlineData("6.0", 6)]
    [InlineData("6e0", 6)]
    [InlineData("60e-1", 6)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    public void A_whole_number_may_be_written_with_point_or_exponent(string raw, long value)
    {
        _read.Integer(raw, "a").Should().Be(value);
        _read.Unreadable.Should().BeEmpty();
    }

    [Theory]
    [InlineData("6.5")]
    [InlineData("1e400")]
    [InlineData("9223372036854775808")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("six")]
    public void Any_other_number_is_unreadable_as_a_whole_number(string raw)
    {
        _read.Integer(raw, "a").Should().BeNull();
        Noted().Should().Be("/a");
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("(5)")]
    [InlineData("79228162514264337593543950336")]
    public void A_number_outside_the_range_of_decimal_is_unreadable(string raw)
    {
        _read.Decimal(raw, "a").Should().BeNull();
        Noted().Should().Be("/a");
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2023-2-1")]
    [InlineData("2023-10-01 09:45")]
    [InlineData("2023-10-01T")]
    [InlineData("2023-10-01T25:00:00Z")]
    [InlineData("2023-10-011")]
    [InlineData("20231001")]
    [InlineData("x")]
    public void Any_other_date_is_unreadable(string raw)
    {
        _read.Date(raw, "a").Should().BeNull();
        Noted().Should().Be("/a");
    }

    [Theory]
    [InlineData("individual")]
    [InlineData("Individual")]
    [InlineData("0")]
    [InlineData("INDIVIDUAL ")]
    public void A_code_must_have_its_published_spelling(string raw)
    {
        _read.Code<EntityType>(raw, "a").Should().BeNull();
        Noted().Should().Be("/a");
    }

    [Fact]
    public void A_text_with_NUL_is_unreadable()
    {
        _read.Text("a\0b", "a").Should().BeNull();
        Noted().Should().Be("/a");
    }

    [Fact]
    public void An_object_or_list_is_not_a_text_but_the_same_words_as_text_are()
    {
        _read.Text(ScalarTextConverter.NotAScalar, "a").Should().BeNull();
        _read.Text("not a scalar", "b").Should().Be("not a scalar");
        Noted().Should().Be("/a");
    }

    [Fact]
    public void An_unreadable_element_of_a_list_is_noted_with_its_index()
    {
        _read.List<ContactApi, string?>(
            new(PartKind.Present, [new(PartKind.Null, null), new ContactApi { ContactType = "x" }, new(PartKind.WrongKind, null)]), "listContact", (read, wire) => read.Code<EntityType>(wire.ContactType, "contactType")?.ToString())
            .Should().Equal(null, null, null);
        _read.Unreadable.Should().Equal("/listContact/1/contactType", "/listContact/2");
    }

    [Fact]
    public void An_empty_list_is_absent() => _read.List<ContactApi, object>(Items<ContactApi>.Of([]), "listContact", (_, wire) => wire).Should().BeNull();

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("False", false)]
    [InlineData(" true", null)]
    [InlineData("1", null)]
    public void A_boolean_may_be_written_as_a_text_in_any_case(string raw, bool? value)
    {
        _read.Flag(raw, "a").Should().Be(value);
        _read.Unreadable.Should().HaveCount(value is null ? 1 : 0);
    }

    [Theory]
    [InlineData("2023-10-01", true, true)]
    [InlineData("2023-10-01T00:00:00+03:00", true, true)]
    [InlineData("2023-10-01T23:59:59+03:00", false, true)]
    [InlineData("2023-10-01T", false, false)]
    public void A_day_may_be_written_as_a_timestamp_at_midnight_or_where_the_contract_does_so_at_any_time(string raw, bool isDay, bool isDayWithTime)
    {
        _read.Date(raw, "a").HasValue.Should().Be(isDay);
        _read.Date(raw, "a", allowsTime: true).HasValue.Should().Be(isDayWithTime);
    }

    [Fact]
    public void Names_that_the_form_does_not_allow_are_ignored_but_inside_lists_every_name_is_read()
    {
        var read = new FieldReader(AmlyzeReader.Policy, new HashSet<string> { "title", "listContact" });

        (read.Text("x", "title"), read.Text("x", "firstName"), read.Flag("maybe", "isPEP"), read.Date("x", "birthDate")).Should().Be(("x", null, null, null));
        read.List<ContactApi, string>(new(PartKind.WrongKind, null), "listAddress", (_, _) => "").Should().BeNull();
        read.List(Items<ContactApi>.Of([new() { ContactDetails = "y" }]), "listContact", (inner, wire) => inner.Text(wire.ContactDetails, "contactDetails")).Should().Equal("y");
        read.Unreadable.Should().BeEmpty();
    }

    private string Noted() => _read.Unreadable.Should().ContainSingle().Subject;
}

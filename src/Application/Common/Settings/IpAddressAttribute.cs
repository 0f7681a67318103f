using System.ComponentModel.DataAnnotations;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Settings;

/// <summary>A rule for the values of a setting that has a format of its own.</summary>
public interface IFormat
{
    /// <summary>The format in words.</summary>
    string Format { get; }
}

/// <summary>The value, or each element of the list, is an IP address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IpAddressAttribute : ValidationAttribute, IFormat
{
    /// <inheritdoc/>
    public string Format => "an IP address";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string text && AddressRanges.TryReadAddress(text, out _);
}

/// <summary>The value, or each element of the list, is a CIDR range.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IpNetworkAttribute : ValidationAttribute, IFormat
{
    /// <inheritdoc/>
    public string Format => "a CIDR range without bits after the prefix";

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is string text && text.Contains('/', StringComparison.Ordinal) && AddressRanges.TryRead(text, out _);
}

using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Reads a person's occupation. A value of an unexpected type in it is noted under the name fieldOfActivity.</summary>
internal static class OccupationReader
{
    private const string All = "fieldOfActivity";

    // The list that HEAD documents may have the four parts in several objects. If a part occurs twice, the last one applies.
    public static FieldOfActivity? FieldOfActivity(Items<FieldOfActivityApi> wire, FieldReader read)
    {
        if (!read.IsPresent(wire.Kind, All))
        {
            return null;
        }

        FieldOfActivity? all = null;
        foreach (var part in wire.List!)
        {
            if (ValueOf(part, read) is { } one)
            {
                all = new()
                {
                    Employment = (ValueOf(one.Employment, read) is { } employment ? Employment(employment, read) : null) ?? all?.Employment,
                    Other = (ValueOf(one.Other, read) is { } other ? Other(other, read) : null) ?? all?.Other,
                    Pension = (ValueOf(one.Pension, read) is { } pension ? Pension(pension, read) : null) ?? all?.Pension,
                    Student = (ValueOf(one.Student, read) is { } student ? Student(student, read) : null) ?? all?.Student,
                };
            }
        }

        return all is null ? null : Section.NullIfEmpty(all);
    }

    private static T? ValueOf<T>(Part<T> part, FieldReader read) where T : class, new() => read.IsPresent(part.Kind, All) ? part.Value : null;

    private static Employment? Employment(FieldEmploymentApi wire, FieldReader read) => Section.NullIfEmpty(new Employment
    {
        EmployerTitle = read.Text(wire.EmployerTitle, "fieldOfActivity/employment/employerTitle"),
        EmploymentPositionDescription = read.Text(wire.EmploymentPositionDescription, "fieldOfActivity/employment/employmentPositionDescription"),
        IsEmployee = read.Flag(wire.IsEmployee, "fieldOfActivity/employment/isEmployee"),
        IsSelfEmployed = read.Flag(wire.IsSelfEmployed, "fieldOfActivity/employment/isSelfEmployed"),
        IsUnemployed = read.Flag(wire.IsUnemployed, "fieldOfActivity/employment/isUnemployed"),
    });

    private static OtherOccupation? Other(FieldOtherApi wire, FieldReader read) => Section.NullIfEmpty(new OtherOccupation
    {
        IsOtherStatus = read.Flag(wire.IsOtherStatus, "fieldOfActivity/other/isOtherStatus"),
        OtherStatusDescription = read.Text(wire.OtherStatusDescription, "fieldOfActivity/other/otherStatusDescription"),
    });

    private static Pension? Pension(FieldPensionApi wire, FieldReader read) => Section.NullIfEmpty(new Pension
    {
        IsPensioner = read.Flag(wire.IsPensioner, "fieldOfActivity/pension/isPensioner"),
        PensionCountry = read.Text(wire.PensionCountry, "fieldOfActivity/pension/pensionCountry"),
    });

    private static Studies? Student(FieldStudentApi wire, FieldReader read) => Section.NullIfEmpty(new Studies
    {
        IsStudent = read.Flag(wire.IsStudent, "fieldOfActivity/student/isStudent"),
        HigherSchoolTitle = read.Text(wire.HigherSchoolTitle, "fieldOfActivity/student/higherSchoolTitle"),
        HigherSchoolCountry = read.Text(wire.HigherSchoolCountry, "fieldOfActivity/student/higherSchoolCountry"),
    });
}
